import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import { fromFile, toAddress, toFile } from './own-skills.ts';
import { writeAddress, type OwnSkillsState } from './kept-skills.ts';

const FILE_NAME = 'my-skills.json';

type ToolWords = WordsOf<'skillFit'>;

export interface SkillToolsProps extends OwnSkillsState {
  readonly words: ToolWords;
  /** Ids of the skills of the guide. */
  readonly known: ReadonlySet<string>;
  /** What was last done with them, in words. */
  readonly message: string;
  readonly say: (message: string) => void;
}

/** Takes the ticks along, brings them back, puts them into a link or clears them. */
export function SkillTools(props: SkillToolsProps): JSX.Element {
  const { own, change, known, words, message, say } = props;
  const { skillFit } = words;
  const isEmpty = own.size === 0;
  const open = (text: string): void => {
    const read = fromFile(text, known);
    if (read) change(read);
    say(read ? skillFit.readFromFile({ number: read.size }) : skillFit.noSkillsInFile);
  };
  const clear = (): void => {
    change(new Map());
    say(skillFit.cleared);
  };
  return (
    <div class="skill-fit-tools">
      <ToolButton off={isEmpty} onPress={() => say(saved(toFile(own), words))}>
        {skillFit.save}
      </ToolButton>
      <FileButton onOpen={open} words={words} />
      <ToolButton off={isEmpty} onPress={() => say(linked(toAddress(own), words))}>
        {skillFit.makeLink}
      </ToolButton>
      <ToolButton off={isEmpty} onPress={clear}>
        {skillFit.clear}
      </ToolButton>
      <p role="status">{message}</p>
    </div>
  );
}

/** A button that can be reached also while it does nothing: one that is disabled under a finger loses the focus. */
function ToolButton({
  off,
  onPress,
  children,
}: {
  readonly off: boolean;
  readonly onPress: () => void;
  readonly children: string;
}): JSX.Element {
  return (
    <button type="button" aria-disabled={off} onClick={() => !off && onPress()}>
      {children}
    </button>
  );
}

/** Opens a file of the reader and hands its text on; the same file may be chosen again. */
function FileButton({
  onOpen,
  words: { skillFit },
}: {
  readonly onOpen: (text: string) => void;
  readonly words: ToolWords;
}): JSX.Element {
  const read = async (input: HTMLInputElement): Promise<void> => {
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text !== undefined) onOpen(text);
  };
  return (
    <>
      <button
        type="button"
        onClick={({ currentTarget: button }) => button.parentElement?.querySelector('input')?.click()}
      >
        {skillFit.open}
      </button>
      <input
        type="file"
        accept=".json,application/json"
        aria-label={skillFit.file}
        hidden
        onChange={(event) => void read(event.currentTarget)}
      />
    </>
  );
}

/** Hands a text to the reader as a file. → what to say about it. */
function saved(text: string, { skillFit }: ToolWords): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
  return skillFit.saved({ file: FILE_NAME });
}

/** Writes the end of the address into it. → what to say about it. */
function linked(hash: string | undefined, { skillFit }: ToolWords): string {
  if (hash === undefined) return skillFit.tooManyForLink;
  writeAddress(hash);
  return skillFit.linkMade;
}
