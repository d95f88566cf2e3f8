const widths = ['38%', '72%', '64%', '80%'];

/** Grey lines where something is about to stand. */
export const Skeleton = ({ lines }: { lines: number }) => (
  <div className="skeletons" aria-hidden="true" data-testid="skeleton">
    {widths.slice(0, lines).map((width) => (
      <div key={width} className="skeleton" style={{ width }} />
    ))}
  </div>
);
