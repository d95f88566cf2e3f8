declare module '*.yml' {
  type MessageTree = import('./translate.ts').MessageTree;
  export const extension: MessageTree;
  export const badge: MessageTree;
  export const toolbar: MessageTree;
  export const panel: MessageTree;
  export const content: MessageTree;
  export const popup: MessageTree;
  export const health: MessageTree;
  export const options: MessageTree;
  export const sending: MessageTree;
  export const notice: MessageTree;
  export const problem: MessageTree;
}
