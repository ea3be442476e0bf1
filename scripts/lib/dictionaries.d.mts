import type { Plugin } from 'vite';

export declare function dictionariesPlugin(): Plugin;
