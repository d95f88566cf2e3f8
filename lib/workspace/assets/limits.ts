/** What a catalogue of people's own making never has; more is a file of another kind, or a trap. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
