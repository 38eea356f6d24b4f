import { audit, createParser, type Root, readDocument, renderHtml, type SourceDocument, toRecords } from 'baogao';
import example from '../library.txt';

const element = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

const header = document.querySelector('header') as HTMLElement;
const form = element<HTMLFormElement>('input');
const text = element<HTMLTextAreaElement>('text');
const file = element<HTMLInputElement>('file');
const status = element<HTMLOutputElement>('status');
const result = element('result');

const parser = createParser();

/** What is on view, for the buttons that save it. */
let shown: { readonly name: string; readonly html: string; readonly root: Root } | undefined;

/** Reads what `open` gives and shows it; a refusal is shown instead. */
async function show(name: string, open: () => string | Promise<SourceDocument>): Promise<void> {
  say('正在读取… Reading…');
  // Not before the browser has shown that.
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  try {
    const began = performance.now();
    const root = parser.parse(await open());
    const html = renderHtml(root, { findings: audit(root) });
    const milliseconds = Math.round(performance.now() - began);
    const characters = root.position.end.offset;
    shown = { name, html, root };
    say('');
    element('summary').textContent = `${name}：${characters} 字，${toRecords(root).length} 条记录，${milliseconds} ms`;
    change(true);
    // A new frame each time: Chromium leaves one blank that was hidden when it is filled again.
    const frame = element<HTMLIFrameElement>('view').cloneNode() as HTMLIFrameElement;
    frame.srcdoc = html;
    element('view').replaceWith(frame);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  }
}

const showFile = (given: File): Promise<void> =>
  show(given.name, async () => readDocument(new Uint8Array(await given.arrayBuffer()), { name: given.name }));

function say(message: string, isError = false): void {
  status.textContent = message;
  status.className = isError ? 'error' : '';
}

function change(toResult: boolean): void {
  header.hidden = toResult;
  form.hidden = toResult;
  result.hidden = !toResult;
  if (!toResult) text.focus();
}

function save(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (text.value.trim() !== '') void show('报告', () => text.value);
});
text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
file.addEventListener('change', () => {
  const [given] = file.files ?? [];
  file.value = '';
  if (given) void showFile(given);
});
element('example').addEventListener('click', () => {
  text.value = example;
  form.requestSubmit();
});
element('back').addEventListener('click', () => change(false));
element('page').addEventListener('click', () => shown && save(`${shown.name}.html`, 'text/html', shown.html));
element('records').addEventListener('click', () => {
  if (!shown) return;
  const lines = toRecords(shown.root).map((record) => `${JSON.stringify(record)}\n`);
  save(`${shown.name}.ndjson`, 'application/x-ndjson', lines.join(''));
});

// Files are dropped anywhere on the page, which would otherwise open them.
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('over');
});
document.addEventListener('dragleave', () => form.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('over');
  const [given] = event.dataTransfer?.files ?? [];
  if (given) void showFile(given);
  else text.value = event.dataTransfer?.getData('text/plain') || text.value;
});
