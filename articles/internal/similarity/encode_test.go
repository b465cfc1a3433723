package similarity

import (
	"encoding/hex"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestEncoding(t *testing.T) {
	for _, x := range append([]Text{{}, {Title: "桥"}, {Published: day(-90000)}}, reports...) {
		f := FeaturesOf(x)
		encoded, err := f.AppendBinary([]byte("before"))
		if err != nil {
			t.Fatal(err)
		}
		encoded = encoded[len("before"):]
		var got Features
		if err := got.UnmarshalBinary(encoded); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(f, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q: %s", x.Title, diff)
		}
		for n := range encoded {
			if err := got.UnmarshalBinary(encoded[:n]); err == nil {
				t.Errorf("%q: the first %d bytes of %d are decoded", x.Title, n, len(encoded))
			}
		}
	}
}

// TestEncodingNeverChanges pins the form: libraries store it.
func TestEncodingNeverChanges(t *testing.T) {
	for _, test := range []struct {
		text Text
		want string
	}{
		{Text{Title: "渡轮停航 fog", Lead: "渡轮渡轮，fog 3米", Published: day(0), Host: "a.example"},
			"1380f5dbb00ee85e62f12c09de060a96ad0b81f205e9f60785b110daf53beb9d16cfcb0ce3d31782b811b7a81004a6d2c902d7911902eed020cee99a02"},
		{Text{}, "1200000000c59d1c810000"},
	} {
		f := FeaturesOf(test.text)
		encoded, _ := f.AppendBinary(nil)
		if diff := cmp.Diff(test.want, hex.EncodeToString(encoded)); diff != "" {
			t.Errorf("%q: %s", test.text.Title, diff)
		}
	}
}

// TestDamagedEncoding checks that no damaged form is decoded, and that a failure leaves the features
// as they were.
func TestDamagedEncoding(t *testing.T) {
	const head = "10" + "00000000" + "00000000" // version, host, hash of the title
	for _, test := range []struct{ name, data string }{
		{"nothing", ""},
		{"another version", "20" + head[2:] + "0000"},
		{"an unknown flag", "18" + head[2:] + "0000"},
		{"more than was written", head + "0000" + "00"},
		{"more terms than bytes", head + "05" + "01" + "00"},
		{"a huge number of terms", head + "ffffffffffffffffff01"},
		{"a number of terms without an end", head + "ff"},
		{"a term twice", head + "02" + "05" + "00" + "00"},
		{"a term of too many bits", head + "01" + "80808004" + "00"},
		{"terms of too many bits together", head + "02" + "ffffff03" + "01" + "00"},
		{"a step that overflows", head + "02" + "01" + "ffffffffffffffffff01" + "00"},
		{"a count of zero", head + "00" + "01" + "0b" + "00"},
		{"a count that is missing", head + "00" + "01" + "0b"},
		{"a time without an end", "11" + "80"},
	} {
		t.Run(test.name, func(t *testing.T) {
			data, err := hex.DecodeString(test.data)
			if err != nil {
				t.Fatal(err)
			}
			f := Features{Host: 7}
			if err := f.UnmarshalBinary(data); err == nil {
				t.Errorf("decoded as %+v", f)
			}
			if diff := cmp.Diff(Features{Host: 7}, f); diff != "" {
				t.Error(diff)
			}
		})
	}
	for _, data := range []string{head + "0000", head + "01" + "ffffff03" + "00", head + "01" + "00" + "00", head + "00" + "01" + "0b" + "02"} {
		decoded, _ := hex.DecodeString(data)
		if err := new(Features).UnmarshalBinary(decoded); err != nil {
			t.Errorf("%s, which is not damaged: %v", data, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, x := range reports {
		features := FeaturesOf(x)
		encoded, _ := features.AppendBinary(nil)
		f.Add(encoded)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var f Features
		if f.UnmarshalBinary(data) != nil {
			return
		}
		if len(f.Title)+len(f.Lead) > len(data) {
			t.Fatalf("%d terms of %d bytes", len(f.Title)+len(f.Lead), len(data))
		}
		counts := NewCounts()
		counts.Add(&f)
		New(Tuned()).Rank(&f, []*Features{&f}, nil, counts)
	})
}
