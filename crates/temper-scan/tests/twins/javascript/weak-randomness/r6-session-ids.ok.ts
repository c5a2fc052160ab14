import { nanoid } from 'nanoid';

interface Session {
  id: string;
  user: string;
}

export class SessionManager {
  private sessions: Session[] = [];

  private newId(): string {
    return nanoid(32);
  }

  open(user: string): string {
    const sessionId = this.newId();
    this.sessions.push({ id: sessionId, user });
    return sessionId;
  }
}
