import { nanoid } from 'nanoid';

interface Session {
  id: string;
  user: string;
}

export class SessionManager {
  private sessions: Session[] = [];

  private newId(): string {
    return Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  }

  open(user: string): string {
    const sessionId = this.newId();
    this.sessions.push({ id: sessionId, user });
    return sessionId;
  }
}
