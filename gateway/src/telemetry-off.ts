/** Imported before `@apollo/gateway`: its exporter would otherwise start and probe a cloud metadata address. */
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
