/** What a contributor may read about a rule. A rule outlives the wording of its messages: its code never changes. */
export interface Rule {
  /** Stable name, in reports and as the anchor of its part of the page of rules: `links-resolve`. */
  readonly code: string;
  /** What it makes sure of, in one sentence. */
  readonly what: string;
  /** What a reader or contributor would suffer without it, in one or two sentences. */
  readonly why: string;
  readonly example: RuleExample;
}

/** A mistake that the tests make, and its mending. */
export interface RuleExample {
  /** Folder of `tests/invalid-content` in which the rule finds something. */
  readonly case: string;
  /** What takes the place of the line that the case is told of first; left out where no line is wrong. */
  readonly good?: string;
}
