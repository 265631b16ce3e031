/** The URLs of accounts within the desk. */
import type { Router } from 'express';
import type { Parts } from '../../parts.ts';
import { showCode, takeCode } from './code.ts';
import { showSignIn, takeSignIn } from './sign-in.ts';
import { takeSignOut, takeSignOutEverywhere } from './sign-out.ts';

/** What stands before the door: open to everybody. */
export function addDoorRoutes(desk: Router, parts: Parts): void {
  desk.get('/sign-in', showSignIn(parts));
  desk.post('/sign-in', takeSignIn(parts));
  desk.get('/sign-in/code', showCode());
  desk.post('/sign-in/code', takeCode(parts));
  desk.post('/sign-out', takeSignOut(parts));
}

/** What stands behind it. */
export function addAccountRoutes(desk: Router, parts: Parts): void {
  desk.post('/account/sign-out-everywhere', takeSignOutEverywhere(parts));
}
