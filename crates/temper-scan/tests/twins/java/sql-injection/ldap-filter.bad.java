package com.example.shop;

import java.io.IOException;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/ldap-filter")
public class LdapFilterServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String uid = request.getParameter("uid");
            Hashtable<String, String> env = new Hashtable<>();
            env.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
            env.put(Context.PROVIDER_URL, "ldap://directory.example.com:389");
            DirContext ctx = new InitialDirContext(env);
            SearchControls controls = new SearchControls();
            NamingEnumeration<SearchResult> found =
                    ctx.search("ou=people", "(&(objectClass=person)(uid=" + uid + "))", controls);
            response.getWriter().println(found.hasMore() ? "yes" : "no");
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
