/** A style sheet as text, to be put where the page's own styles don't reach. */
declare module '*.css' {
  const text: string;
  export default text;
}
