import { Injectable } from "@nestjs/common";
import { createHash } from "crypto";
import * as bcrypt from "bcrypt";

export interface StoredUser {
  email: string;
  passwordHash: string;
}

@Injectable()
export class UsersService {
  private readonly users = new Map<string, StoredUser>();

  async register(email: string, password: string): Promise<void> {
    const passwordHash = await bcrypt.hash(password, 12);
    this.users.set(email, { email, passwordHash });
  }
}
