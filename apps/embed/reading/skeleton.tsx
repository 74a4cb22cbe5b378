/** Stands where the comments will, as high as a screen, so that nothing on the page jumps when they come. @param late said when they take long */
export function Skeleton({ late }: { late: string | undefined }) {
  return (
    <div class="discussion skeleton" part="skeleton" aria-busy="true">
      <div class="bone title-bone" />
      <div class="field">
        <span class="note late">{late}</span>
      </div>
      {[3, 5, 4, 6].map((lines, index) => (
        <div key={index} class="comment">
          <span class="avatar" />
          <div class="bone name-bone" />
          {Array.from({ length: lines }, (_, line) => (
            <div key={line} class="bone" />
          ))}
        </div>
      ))}
    </div>
  );
}
