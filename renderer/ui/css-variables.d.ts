import 'react';

declare module 'react' {
  /** The custom properties that a component may set; everything else of the look stands in the style sheets. */
  interface CSSProperties {
    '--col-library'?: string;
    '--col-inspector'?: string;
  }
}
