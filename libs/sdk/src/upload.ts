import { RequestUpload, type RequestUploadInput } from './documents.types.ts';
import { errorOf, exchange, send, type Endpoint } from './exchange.ts';
import { GuanjiaError } from './guanjia-error.ts';
import { patiently, type Patience } from './patience.ts';

export interface FileToUpload extends Omit<RequestUploadInput, 'size'> {
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the house says of a file that came in part, or by a ticket that another attempt has used. */
const again: ReadonlySet<string> = new Set(['FILE_INCOMPLETE', 'UPLOAD_TICKET_INVALID', 'WRONG_STATE']);

/** Puts a file there once and answers its id, however often the line is cut: the same key asks for the same file again, and
 *  hears that the ticket is used up when the file has come. @throws GuanjiaError */
export async function uploadFile(endpoint: Endpoint, { bytes, ...asked }: FileToUpload, patience: Patience): Promise<string> {
  const variables = { input: { ...asked, size: bytes.length }, idempotencyKey: crypto.randomUUID() };
  let fileId: string | undefined;
  return patiently(patience, async (signal) => {
    try {
      const { requestUpload: ticket } = await exchange(endpoint, RequestUpload, variables, signal);
      fileId = ticket.fileId;
      await put(endpoint, { url: ticket.url, bytes }, signal);
      return fileId;
    } catch (error) {
      if (error instanceof GuanjiaError && error.code === 'UPLOAD_TICKET_INVALID' && fileId !== undefined) return fileId;
      throw error;
    }
  });
}

async function put(endpoint: Endpoint, { url, bytes }: { url: string; bytes: Uint8Array<ArrayBuffer> }, signal: AbortSignal): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': endpoint.locale };
  const { response, answer } = await send(endpoint, new URL(url, endpoint.url), { method: 'PUT', headers, body: bytes, signal });
  if (response.ok) return;
  const { code, message, ...error } = errorOf(response, answer.errors ?? []);
  throw new GuanjiaError({ ...error, message, code: again.has(code) ? 'FILE_INCOMPLETE' : code, isRetriable: error.isRetriable || again.has(code) });
}
