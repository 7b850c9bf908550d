import type { ComponentChildren, JSX } from 'preact';
import { Raw } from '../../support/html.tsx';
import { Steps } from '../../support/steps.tsx';
import type { RoleFactsProps } from './props.ts';

const REMOTE_STEPS = 5;

/** The facts of a role at a glance, as a list of terms. */
export function RoleFacts(props: RoleFactsProps): JSX.Element {
  const { aliases, category, employers, experience, remote, reviewed } = props;
  return (
    <dl class="role-facts" data-component="role-facts">
      <MedianPay pay={props.pay} />
      {experience && (
        <Fact term="Typical experience">
          <Raw html={experience.text} />
          {experience.citation && (
            <>
              {' '}
              <span class="role-facts-source">
                Source: <a href={experience.citation.url}>{experience.citation.text}</a>
              </span>
            </>
          )}
        </Fact>
      )}
      {remote && (
        <Fact term="Remote work">
          <span class="role-facts-rating">
            <Steps value={remote.rating} of={REMOTE_STEPS} /> {remote.rating} of {REMOTE_STEPS}
          </span>{' '}
          <Raw html={remote.note} />
        </Fact>
      )}
      {aliases.length > 0 && (
        <Fact term="Also known as">
          <span data-pagefind-weight="10">{aliases.join(', ')}</span>
        </Fact>
      )}
      {category && (
        <Fact term="Category">
          <a href={category.href}>{category.title}</a>
        </Fact>
      )}
      <Between between={props.between} />
      <Employers employers={employers} />
      <Fact term="Last reviewed">
        <time datetime={reviewed.date}>{reviewed.text}</time>
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly term: string;
  readonly children: ComponentChildren;
}

function Fact({ term, children }: FactProps): JSX.Element {
  return (
    <div class="role-facts-item">
      <dt>{term}</dt> <dd>{children}</dd>
    </div>
  );
}

function MedianPay({ pay }: Pick<RoleFactsProps, 'pay'>): JSX.Element | null {
  if (pay.length === 0) return null;
  return (
    <div class="role-facts-item role-facts-wide role-facts-columns">
      <dt>Median pay a year</dt>{' '}
      {pay.map(({ region, yearly, href, citation }) => [
        <dd class="role-facts-pay">
          <a href={href}>{yearly}</a> {region}{' '}
          <span class="role-facts-source">
            Source: <a href={citation.url}>{citation.text}</a> ({citation.age.label})
          </span>
        </dd>,
        ' ',
      ])}
    </div>
  );
}

function Between({ between }: Pick<RoleFactsProps, 'between'>): JSX.Element | null {
  if (between.length === 0) return null;
  return (
    <div class="role-facts-item role-facts-wide">
      <dt>Sits between</dt>{' '}
      {between.map(({ who, what }) => [
        <dd>
          <strong>{who}</strong> – <Raw html={what} />
        </dd>,
        ' ',
      ])}
    </div>
  );
}

function Employers({ employers }: Pick<RoleFactsProps, 'employers'>): JSX.Element | null {
  if (employers.length === 0) return null;
  return (
    <div class="role-facts-item role-facts-wide role-facts-columns">
      <dt>Who hires</dt> {employers.map((employer) => [<dd>{employer}</dd>, ' '])}
    </div>
  );
}
