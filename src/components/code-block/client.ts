/** Adds a copy button to each code block; without script there is nothing to press and nothing missing. */

const COPIED_FOR = 2000;

function addButton(figure: HTMLElement, code: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'code-copy';
  button.dataset['ui'] = '';
  button.textContent = 'Copy';
  button.addEventListener('click', () => {
    navigator.clipboard.writeText((code.textContent ?? '').replace(/\n$/, '')).then(
      () => flash(button, 'Copied'),
      () => flash(button, 'Select and copy by hand'),
    );
  });
  figure.append(button);
}

function flash(button: HTMLButtonElement, text: string): void {
  button.textContent = text;
  setTimeout(() => (button.textContent = 'Copy'), COPIED_FOR);
}

if (window.isSecureContext) {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-component=code]:not([data-copy=off])')) {
    const code = figure.querySelector('code');
    if (code) addButton(figure, code);
  }
}
