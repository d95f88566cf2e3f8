import { start } from './App.tsx';

start();
