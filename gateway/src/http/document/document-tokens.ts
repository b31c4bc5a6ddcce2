import { Lexer, Source, TokenKind } from 'graphql';
import { gatewayErrors } from '../../gateway.errors.ts';
import { limits } from '../limits.ts';

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Counts words and braces before anything is parsed: a parser goes one step deeper with each brace. It stops where the
 *  document makes no sense, as the parser will.
 *  @throws TOO_MANY_TOKENS @throws TOO_DEEP */
export function checkTokens(query: string): void {
  const lexer = new Lexer(new Source(query));
  let nesting = 0;
  for (let count = 0; next(lexer) !== TokenKind.EOF; count += 1) {
    if (count >= limits.documentTokens) throw gatewayErrors.error('TOO_MANY_TOKENS', { params: { most: limits.documentTokens } });
    if (opening.has(lexer.token.kind)) nesting += 1;
    if (closing.has(lexer.token.kind)) nesting -= 1;
    if (nesting > limits.documentNesting) throw gatewayErrors.error('TOO_DEEP', { params: { most: limits.depth, found: nesting } });
  }
}

function next(lexer: Lexer): string {
  try {
    return lexer.advance().kind;
  } catch {
    return TokenKind.EOF;
  }
}
