/** Everything from here alone. Scripts: files only. Styles: the editor writes its own while it runs. Pictures: its styles
 *  hold some inside. */
export const contentPolicy = [
  "default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self' 'unsafe-inline'", "font-src 'self'", "img-src 'self' data:",
  "connect-src 'self'", "manifest-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

const page = (head: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>管家 · API 浏览器 Explorer</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230f766e'/%3E%3Ctext x='16' y='23' font-size='19' text-anchor='middle' fill='white'%3E管%3C/text%3E%3C/svg%3E">
${head}
</head>
<body>${body}</body>
</html>
`;

/** @param base  where the files of this bundle are served */
export const explorerPage = (base: string): string => page(
  `<link rel="stylesheet" href="${base}/explorer.css">\n<script type="module" src="${base}/explorer.js"></script>`,
  '<div id="explorer"></div><noscript>需要启用 JavaScript。/ This page needs JavaScript.</noscript>',
);

/** Asks again by itself. */
export const waitingPage: string = page(
  '<meta http-equiv="refresh" content="2">',
  '<p>正在准备 API 浏览器,首次约需几秒…</p><p>The explorer is being prepared; the first time takes some seconds…</p>',
);

export const failedPage: string = page('', '<p>API 浏览器无法准备,原因见日志。</p><p>The explorer could not be prepared; the log says why.</p>');
