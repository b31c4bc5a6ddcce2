import './telemetry-off.ts';
import { readGatewayConfig } from './gateway.config.ts';
import { serveGateway } from './serve.ts';

await serveGateway(readGatewayConfig(process.env));
