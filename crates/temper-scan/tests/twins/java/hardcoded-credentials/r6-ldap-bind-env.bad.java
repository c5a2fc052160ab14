import java.util.Hashtable;
import javax.naming.*;
import javax.naming.directory.*;

public class Directory {

    public DirContext open() throws NamingException {
        Hashtable<String, String> env = new Hashtable<>();
        env.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        env.put(Context.PROVIDER_URL, "ldaps://ldap.example.com:636");
        env.put(Context.SECURITY_AUTHENTICATION, "simple");
        env.put(Context.SECURITY_PRINCIPAL, "cn=reader,dc=example,dc=com");
        env.put(Context.SECURITY_CREDENTIALS, "r3aderPw!");
        return new InitialDirContext(env);
    }
}
