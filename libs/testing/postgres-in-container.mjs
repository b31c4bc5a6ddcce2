// PostgreSQL in a container, for whoever asks for it by GUANJIA_TEST_CONTAINERS=1.

/** An empty server that is gone after `stop`. Nothing in it need survive a crash. */
export async function startInContainer() {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(process.env.GUANJIA_TEST_POSTGRES_IMAGE ?? 'postgres:18')
    .withEnvironment({ POSTGRES_HOST_AUTH_METHOD: 'trust' })
    .withCommand(['postgres', '-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=200'])
    .withExposedPorts(5432)
    // Once while the data directory is being made, and once for good.
    .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
    .start();
  return {
    url: `postgresql://postgres@${container.getHost()}:${container.getMappedPort(5432)}/postgres`,
    stop: async () => void (await container.stop({ timeout: 0 })),
  };
}
