/** The URLs of accounts within the desk. */
import type { Router } from 'express';
import type { Parts } from '../../parts.ts';
import { readShortForm } from '../form.ts';
import { showAccounts, takeAccount } from './accounts.ts';
import { showChosenPassword, takeChosenPassword } from './chosen-password.ts';
import { showCode, takeCode } from './code.ts';
import {
  showOneAccount,
  takeAccess,
  takeOneAccount,
  takePasswordLink,
  takeTwoFactorLift,
} from './one-account.ts';
import {
  showAccount,
  takeBackupCodes,
  takeName,
  takePassword,
  takeToken,
  takeTokenRevocation,
  takeTwoFactor,
  takeTwoFactorRemoval,
} from './own-forms.ts';
import { showSetup, takeSetup } from './setup.ts';
import { showSignIn, takeSignIn } from './sign-in.ts';
import { takeSignOut, takeSignOutEverywhere } from './sign-out.ts';
import { sendQrCode, showPendingTwoFactor, takeFirstCode } from './two-factor.ts';

/** What stands before the door: open to everybody. */
export function addDoorRoutes(desk: Router, parts: Parts): void {
  desk.use(['/sign-in', '/setup', '/password'], readShortForm);
  desk.get('/sign-in', showSignIn(parts));
  desk.post('/sign-in', takeSignIn(parts));
  desk.get('/sign-in/code', showCode());
  desk.post('/sign-in/code', takeCode(parts));
  desk.post('/sign-out', takeSignOut(parts));
  desk.get('/setup', showSetup(parts));
  desk.post('/setup', takeSetup(parts));
  desk.get('/password', showChosenPassword(parts));
  desk.post('/password', takeChosenPassword(parts));
}

/** What stands behind it. */
export function addAccountRoutes(desk: Router, parts: Parts): void {
  desk.get('/account', showAccount(parts));
  desk.post('/account/name', takeName(parts));
  desk.post('/account/password', takePassword(parts));
  desk.post('/account/two-factor', takeTwoFactor(parts));
  desk.get('/account/two-factor', showPendingTwoFactor(parts));
  desk.get('/account/two-factor/qr.svg', sendQrCode(parts));
  desk.post('/account/two-factor/confirmation', takeFirstCode(parts));
  desk.post('/account/two-factor/removal', takeTwoFactorRemoval(parts));
  desk.post('/account/backup-codes', takeBackupCodes(parts));
  desk.post('/account/tokens', takeToken(parts));
  desk.post('/account/tokens/:id/revocation', takeTokenRevocation(parts));
  desk.post('/account/sign-out-everywhere', takeSignOutEverywhere(parts));

  desk.get('/accounts', showAccounts(parts));
  desk.post('/accounts', takeAccount(parts));
  desk.get('/accounts/:id', showOneAccount(parts));
  desk.post('/accounts/:id', takeOneAccount(parts));
  desk.post('/accounts/:id/access', takeAccess(parts));
  desk.post('/accounts/:id/password-link', takePasswordLink(parts));
  desk.post('/accounts/:id/two-factor/removal', takeTwoFactorLift(parts));
}
