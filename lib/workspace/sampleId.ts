/** The id of the sample workspace, by which it is known in place. Apart from it: whoever asks need not carry it. */
export const SAMPLE_ID = 'planora-sample';
