/** Whether a host is this machine: there, and nowhere else, an address may be plain `http:`, to try something out. */
export const isLocalHost = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(host);
