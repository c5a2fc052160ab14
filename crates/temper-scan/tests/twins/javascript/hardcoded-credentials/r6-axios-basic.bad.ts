import axios, { AxiosInstance } from 'axios';

export class JenkinsClient {
  private readonly http: AxiosInstance;

  constructor() {
    this.http = axios.create({
      baseURL: 'https://ci.example.org',
      auth: { username: 'deploy', password: 'Gr33n-Build-42' },
    });
  }

  async build(job: string): Promise<number> {
    const response = await this.http.post(`/job/${encodeURIComponent(job)}/build`);
    return response.status;
  }
}
