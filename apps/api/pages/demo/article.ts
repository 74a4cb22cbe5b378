/** A part of an article under its own heading. Texts are HTML of the publication's own, not of readers. */
export interface ArticlePart {
  /** in the address, for the table of contents */
  id: string;
  heading: string;
  html: string;
}

/** An article of the demo's imaginary publication. */
export interface Article {
  story: string;
  headline: string;
  section: string;
  standfirst: string;
  by: string;
  drawing: string;
  caption: string;
  opening: string;
  parts: readonly ArticlePart[];
  /** what was mended after publication, or how it was researched */
  note: string;
  figures: readonly { value: string; meaning: string }[];
}
