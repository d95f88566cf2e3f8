/** Days that a look back on the use of content takes in. */
export const USAGE_WINDOW_DAYS = 90;
