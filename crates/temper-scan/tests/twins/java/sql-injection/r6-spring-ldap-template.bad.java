import org.springframework.ldap.core.AttributesMapper;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.filter.EqualsFilter;
import org.springframework.web.bind.annotation.*;
import java.util.List;

@RestController
public class PhonebookController {

    private final LdapTemplate ldapTemplate;

    public PhonebookController(LdapTemplate ldapTemplate) {
        this.ldapTemplate = ldapTemplate;
    }

    @GetMapping("/phonebook")
    public List<String> find(@RequestParam String surname) {
        AttributesMapper<String> mapper = attrs -> (String) attrs.get("telephoneNumber").get();
        String filter = "(&(objectClass=person)(sn=" + surname + "))";
        return ldapTemplate.search("ou=staff", filter, mapper);
    }
}
