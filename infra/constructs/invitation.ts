import type { UserInvitationConfig } from 'aws-cdk-lib/aws-cognito';

/** The mail that invites a person, in both languages: nobody's is known before they first sign in. */
export function invitation(domain: string | undefined): UserInvitationConfig {
  const at = domain === undefined ? '' : ` https://${domain}`;
  return {
    emailSubject: 'Waymark: your invitation · su invitación',
    emailBody: [
      `You may sign in to Waymark${at} as {username}. Your first password is <code>{####}</code>; it holds for seven days.`,
      'You then choose your own and set up an authenticator app.',
      '<br><br>',
      `Puede entrar en Waymark${at} como {username}. Su primera contraseña es <code>{####}</code>; vale siete días.`,
      'Después elegirá la suya y configurará una aplicación de autenticación.',
    ].join(' '),
  };
}
