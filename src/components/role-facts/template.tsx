import type { ComponentChildren, JSX } from 'preact';
import { Raw } from '../../support/html.tsx';
import type { WordsOf } from '../../words/words.ts';
import { Steps } from '../../support/steps.tsx';
import type { RoleFactsProps } from './props.ts';
import { Spread } from './spread.tsx';

const REMOTE_STEPS = 5;

interface WithWords {
  readonly words: WordsOf<'roleFacts' | 'citations' | 'punctuation'>;
}

/** The facts of a role at a glance, as a list of terms. */
export function RoleFacts({ words, ...props }: RoleFactsProps & WithWords): JSX.Element {
  const { aliases, category, employers, experience, remote, reviewed } = props;
  const { roleFacts } = words;
  return (
    <dl class="role-facts" data-component="role-facts">
      <MedianPay pay={props.pay} words={words} />
      {experience && (
        <Fact term={roleFacts.experience}>
          <Raw html={experience.text} />
          {experience.citation && (
            <>
              {' '}
              <span class="role-facts-source">
                {words.citations.source.parts({
                  link: <a href={experience.citation.url}>{experience.citation.text}</a>,
                })}
              </span>
            </>
          )}
        </Fact>
      )}
      {remote && (
        <Fact term={roleFacts.remote}>
          <span class="role-facts-rating">
            <Steps value={remote.rating} of={REMOTE_STEPS} />{' '}
            {roleFacts.rating({ rating: remote.rating, most: REMOTE_STEPS })}
          </span>{' '}
          <Raw html={remote.note} />
        </Fact>
      )}
      {aliases.length > 0 && (
        <Fact term={roleFacts.alsoKnownAs}>
          <span data-pagefind-weight="10">{aliases.join(words.punctuation.comma)}</span>
        </Fact>
      )}
      {category && (
        <Fact term={roleFacts.category}>
          <a href={category.href}>{category.title}</a>
        </Fact>
      )}
      <Fact term={roleFacts.reviewed}>
        <time datetime={reviewed.date}>{reviewed.text}</time>
      </Fact>
      <Between between={props.between} words={words} />
      <Employers employers={employers} words={words} />
    </dl>
  );
}

interface FactProps {
  readonly term: string;
  readonly children: ComponentChildren;
}

function Fact({ term, children }: FactProps): JSX.Element {
  return (
    <div>
      <dt>{term}</dt> <dd>{children}</dd>
    </div>
  );
}

function MedianPay({ pay, words }: Pick<RoleFactsProps, 'pay'> & WithWords): JSX.Element | null {
  if (pay.length === 0) return null;
  return (
    <div class="role-facts-wide">
      <dt>{words.roleFacts.medianPay}</dt>{' '}
      {pay.map(({ region, yearly, href, citation, spread }) => [
        <dd class="role-facts-pay">
          <span>
            {href === undefined ? yearly : <a href={href}>{yearly}</a>} {region}
          </span>{' '}
          <span class="role-facts-spread">{spread && <Spread {...spread} />}</span>{' '}
          <span class="role-facts-source">
            {words.citations.sourceAndAge.parts({
              link: <a href={citation.url}>{citation.text}</a>,
              age: words.citations[citation.age.label],
            })}
          </span>
        </dd>,
        ' ',
      ])}
    </div>
  );
}

function Between({ between, words }: Pick<RoleFactsProps, 'between'> & WithWords): JSX.Element | null {
  if (between.length === 0) return null;
  return (
    <div class="role-facts-wide">
      <dt>{words.roleFacts.between}</dt>{' '}
      {between.map(({ who, what }) => [
        <dd>
          <strong>{who}</strong> – <Raw html={what} />
        </dd>,
        ' ',
      ])}
    </div>
  );
}

function Employers({ employers, words }: Pick<RoleFactsProps, 'employers'> & WithWords): JSX.Element | null {
  if (employers.length === 0) return null;
  return (
    <div class="role-facts-wide role-facts-columns">
      <dt>{words.roleFacts.employers}</dt> {employers.map((employer) => [<dd>{employer}</dd>, ' '])}
    </div>
  );
}
