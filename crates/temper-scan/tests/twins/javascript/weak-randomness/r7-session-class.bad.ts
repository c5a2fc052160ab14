export class SessionStore {
  private sessions = new Map<string, { userId: number; created: number }>();

  private newSessionId(): string {
    return Math.random().toString(36).substring(2) + Date.now().toString(36);
  }

  create(userId: number): string {
    const sessionId = this.newSessionId();
    this.sessions.set(sessionId, { userId, created: Date.now() });
    return sessionId;
  }

  lookup(sessionId: string): number | undefined {
    return this.sessions.get(sessionId)?.userId;
  }
}
