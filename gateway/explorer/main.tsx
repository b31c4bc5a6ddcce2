import './monaco-workers.ts';
import 'graphiql/style.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { readStart } from './demo.ts';
import { Explorer } from './explorer.tsx';

// Until somebody drags it, the list of examples leaves more room to the editor than GraphiQL would.
const width = 'graphiql:docExplorerFlex';
if (localStorage.getItem(width) === null) localStorage.setItem(width, '0.26');

const place = document.getElementById('explorer')!;

readStart().then(
  (start) => createRoot(place).render(<Explorer {...start} />),
  (error: Error) => { place.textContent = `无法打开 / cannot open: ${error.message}`; },
);
