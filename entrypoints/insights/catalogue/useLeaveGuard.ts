import { useEffect, useRef, useState } from 'react';

/** The part of the Navigation API that is used here; not every version of the DOM's types has it. */
interface NavigateEvent extends Event {
  canIntercept: boolean;
  destination: { url: string };
}

export interface LeaveGuard {
  /** Where the user was about to go; undefined while nothing is asked. */
  pending: string | undefined;
  stay: () => void;
  leave: () => void;
  /** Goes there without asking. */
  go: (address: string) => void;
}

/** Holds the user back from leaving a view with something unsaved, by whichever way; closing the tab is asked by the browser. */
export function useLeaveGuard(unsaved: boolean): LeaveGuard {
  const [pending, setPending] = useState<string>();
  const free = useRef(false);
  useEffect(() => {
    if (!unsaved) return;
    const { navigation } = window as { navigation?: EventTarget };
    const hold = (event: Event) => {
      const { destination } = event as NavigateEvent;
      if (free.current || !event.cancelable || destination.url === location.href) return;
      event.preventDefault();
      setPending(destination.url);
    };
    const ask = (event: BeforeUnloadEvent) => {
      if (!free.current) event.preventDefault();
    };
    navigation?.addEventListener('navigate', hold);
    addEventListener('beforeunload', ask);
    return () => {
      navigation?.removeEventListener('navigate', hold);
      removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
  const go = (address: string) => {
    free.current = true;
    location.href = address;
  };
  return {
    pending: unsaved ? pending : undefined,
    stay: () => setPending(undefined),
    leave: () => pending !== undefined && go(pending),
    go,
  };
}
