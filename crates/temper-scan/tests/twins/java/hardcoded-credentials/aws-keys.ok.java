import com.amazonaws.auth.*;
import com.amazonaws.services.s3.*;

public class Backups {
    AmazonS3 client() {
        return AmazonS3ClientBuilder.standard()
                .withCredentials(new DefaultAWSCredentialsProviderChain())
                .withRegion("eu-central-1")
                .build();
    }
}
