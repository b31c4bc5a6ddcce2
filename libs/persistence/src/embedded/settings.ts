interface ServerSettings {
  readonly home: string;
  readonly port: number;
  readonly durable: boolean;
  readonly maxConnections: number;
}

/** The command line of the server: reachable on loopback only, sized for two cores, losing nothing when `durable`. */
export function serverArguments({ home, port, durable, maxConnections }: ServerSettings): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    max_worker_processes: 4,
    max_parallel_workers_per_gather: 0,
    io_method: 'sync',
    jit: 'off',
    log_checkpoints: 'off',
    // No rows of people in the log: the details of an error hold the row at fault.
    log_error_verbosity: 'terse',
    // A killed client's statement ends, and its locks with it.
    client_connection_check_interval: '2s',
    idle_in_transaction_session_timeout: '60s',
    ...(durable ? durableSettings : fleetingSettings),
  };
  return ['-D', home, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

const durableSettings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', max_wal_size: '1GB' };

const fleetingSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
};
