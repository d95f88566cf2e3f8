import { startPage } from '../../lib/pages/startPage.tsx';
import { Popup } from './Popup.tsx';

export const start = () => startPage(Popup);
