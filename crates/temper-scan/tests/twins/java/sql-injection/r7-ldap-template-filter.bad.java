package com.corp.directory;

import java.util.List;
import javax.naming.directory.Attributes;
import org.springframework.ldap.core.AttributesMapper;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PhoneBookController {
    private final LdapTemplate ldap;

    public PhoneBookController(LdapTemplate ldap) {
        this.ldap = ldap;
    }

    @GetMapping("/phonebook")
    public List<String> find(@RequestParam String surname) {
        AttributesMapper<String> phone = (Attributes a) -> (String) a.get("telephoneNumber").get();
        String filter = "(&(objectClass=person)(sn=" + surname + "))";
        return ldap.search("ou=people", filter, phone);
    }
}
