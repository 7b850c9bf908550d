import { failed, SearchPage } from './search-page.ts';

const host = document.querySelector<HTMLElement>('[data-search-panel]');
const field = host?.querySelector<HTMLInputElement>('input[type=search]');
if (host && field) SearchPage.open(host, field).catch(() => failed(host));
