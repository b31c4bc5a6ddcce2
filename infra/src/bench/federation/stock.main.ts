// Apollo's gateway as its documentation starts it: nothing checked, nothing signed.
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
process.env['NODE_ENV'] = 'production';
const { ApolloGateway } = await import('@apollo/gateway');
const { ApolloServer } = await import('@apollo/server');
const { startStandaloneServer } = await import('@apollo/server/standalone');
const { childOf, settingsOf } = await import('./child.ts');

const { supergraphSdl } = settingsOf<{ supergraphSdl: string }>();
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
childOf({ url: new URL('/', url).href });

export {};
