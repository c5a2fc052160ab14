export class ApiClient {
  private readonly apiKeyHeader = 'X-Api-Key';
  private readonly passwordLabel = 'Enter your password';

  constructor(private readonly apiKey: string) {}

  async call(path: string) {
    return fetch('https://api.example.com' + path, {
      headers: { [this.apiKeyHeader]: this.apiKey },
    });
  }
}
