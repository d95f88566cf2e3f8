import { type RefObject, useEffect, useState } from 'react';

/** Rows drawn beyond either edge, so that a quick scroll shows no gap. */
const BEYOND = 8;

export interface RowWindow {
  /** The first row that is drawn, and the one after the last. */
  from: number;
  to: number;
  /** Brings a row into sight. */
  show: (index: number) => void;
  /** Rows that fit. */
  page: number;
}

/**
 * Which of many rows of one height are drawn: those in sight and some around them. Thousands of rows in the page would
 * take seconds with each change of the filter.
 * @param above height of what stays at the top of the scrolling element
 */
export function useWindow(
  ref: RefObject<HTMLElement | null>,
  { count, height, above }: { count: number; height: number; above: number },
): RowWindow {
  const [top, setTop] = useState(0);
  const [room, setRoom] = useState(800);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = () => {
      setTop(element.scrollTop);
      setRoom(element.clientHeight);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [ref]);
  const from = Math.max(0, Math.min(Math.floor(top / height), count - 1) - BEYOND);
  return {
    from,
    to: Math.min(count, Math.ceil((top + room) / height) + BEYOND),
    page: Math.max(1, Math.floor((room - above) / height) - 1),
    show: (index) => {
      const element = ref.current;
      if (!element) return;
      const start = index * height;
      if (start < element.scrollTop) element.scrollTop = start;
      else if (start + height + above > element.scrollTop + element.clientHeight)
        element.scrollTop = start + height + above - element.clientHeight;
    },
  };
}
