/** Stands where the first accounts will stand. */
export const TodaySkeleton = () => (
  <div aria-hidden>
    {[1, 2, 3].map((row) => (
      <div key={row} className="skeleton" style={{ height: 36, marginBlock: 8 }} />
    ))}
  </div>
);
