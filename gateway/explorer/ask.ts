import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { remember, type Headers } from './acting.ts';

const url = '/graphql';

/** One question beside the editor. */
export async function ask(query: string, headers: Headers): Promise<{ data?: unknown; errors?: { message: string }[] }> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
  return await response.json() as { data?: unknown; errors?: { message: string }[] };
}

/** Sends what stands in the editor; what a tab's headers leave out is taken from whom the page acts as. Subscriptions go over
 *  a WebSocket with the same headers in its first message. */
export function fetcherWith(headersNow: () => Headers): Fetcher {
  const send = createGraphiQLFetcher({ url, subscriptionUrl: `${location.origin.replace(/^http/, 'ws')}${url}`, enableIncrementalDelivery: false });
  return (parameters, options) => {
    const headers: Headers = { ...headersNow(), ...options?.headers };
    remember(headers['authorization']);
    return send(parameters, { ...options, headers });
  };
}
