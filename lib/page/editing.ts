import { frameOf } from './composeBox.ts';

/** Tells an editor of a change that was made behind its back. */
export function tell(box: HTMLElement, inputType: string, data: string | null) {
  const view = box.ownerDocument.defaultView;
  if (view) box.dispatchEvent(new view.InputEvent('input', { bubbles: true, composed: true, inputType, data }));
}

/**
 * Editors in frames keep undo lists of their own and are made to note the text as it stands: TinyMCE (Roundcube 1.4 to
 * 1.6) at this kind of input; CKEditor 4 (SOGo 5) at a click, and behind a key it knows that there is something to undo.
 */
export function note(box: HTMLElement) {
  const view = box.ownerDocument.defaultView;
  if (!view || !frameOf(box)) return;
  tell(box, 'insertReplacementText', null);
  if (!box.classList.contains('cke_editable')) return;
  box.ownerDocument.documentElement.dispatchEvent(new view.Event('click'));
  box.dispatchEvent(new view.Event('keyup'));
}

/** The browser's own editing command keeps Ctrl+Z working; pages may refuse it. */
export function command(doc: Document, name: string, value: string): boolean {
  try {
    return doc.execCommand(name, false, value);
  } catch {
    return false;
  }
}
