export class ApiClient {
  private readonly apiKey = 'sk_live_9aF3kQ0vX71LmZpR';

  async call(path: string) {
    return fetch('https://api.example.com' + path, {
      headers: { Authorization: 'Bearer ' + this.apiKey },
    });
  }
}
