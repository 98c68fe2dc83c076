import '@fontsource-variable/inter/wght.css';
import './app/mantineStyles';
import './app/app.css';
import './app/ink.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { printInLight } from './app/paper';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element root.');
}
printInLight();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
