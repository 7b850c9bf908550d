import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { fromFile, toAddress, toFile } from './own-skills.ts';
import { writeAddress, type OwnSkillsState } from './use-own-skills.ts';

const FILE_NAME = 'my-skills.json';

export interface SkillToolsProps extends OwnSkillsState {
  /** Ids of the skills of the guide. */
  readonly known: ReadonlySet<string>;
}

/** Says where the ticks are kept, and takes them along, brings them back, puts them into a link or clears them. */
export function SkillTools({ own, isKept, change, known }: SkillToolsProps): JSX.Element {
  const [message, setMessage] = useState('');
  const isEmpty = own.size === 0;
  const open = (text: string): void => {
    const read = fromFile(text, known);
    if (read) change(read);
    setMessage(read ? `Skills read from the file: ${read.size}.` : 'This file holds no skills.');
  };
  const clear = (): void => {
    change(new Map());
    setMessage('All ticks are cleared.');
  };
  return (
    <div class="skill-fit-tools">
      <p>
        {isKept
          ? 'What you tick is kept in this browser only; nothing is sent anywhere.'
          : 'This browser keeps nothing: what you tick lasts as long as this page. Save it as a file.'}
      </p>
      <button type="button" disabled={isEmpty} onClick={() => setMessage(saved(toFile(own)))}>
        Save as a file
      </button>
      <FileButton onOpen={open} />
      <button type="button" disabled={isEmpty} onClick={() => setMessage(linked(toAddress(own)))}>
        Make a link
      </button>
      <button type="button" disabled={isEmpty} onClick={clear}>
        Clear all
      </button>
      <p role="status">{message}</p>
    </div>
  );
}

/** Opens a file of the reader and hands its text on; the same file may be chosen again. */
function FileButton({ onOpen }: { readonly onOpen: (text: string) => void }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const read = async (input: HTMLInputElement): Promise<void> => {
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text !== undefined) onOpen(text);
  };
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        Open a file
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label="File with skills"
        hidden
        onChange={(event) => void read(event.currentTarget)}
      />
    </>
  );
}

/** Hands a text to the reader as a file. → what to say about it. */
function saved(text: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
  return `Saved as ${FILE_NAME}.`;
}

/** Writes the end of the address into it. → what to say about it. */
function linked(hash: string | undefined): string {
  if (hash === undefined) return 'These are too many for a link; save them as a file.';
  writeAddress(hash);
  return 'The address of this page now holds your skills: copy it to share them.';
}
